#!/bin/bash
# Runs workflows/compare on a real Slurm of one node on this machine, and compares its tables with those of one run.
# Everything lives in a temporary folder and on ports of its own; the daemons end with this script, however it ends.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
Scripts/need.sh 'slurm-wlm:queues the parts of a study' 'munge:lets the daemons of Slurm trust each other' \
  'python3-venv:runs Snakemake from PyPI'
Scripts/venv.sh .venv-workflows Tests/Python/requirements-workflows.txt
export PATH=$root/.venv-workflows/bin:/usr/sbin:$PATH

folder=$(mktemp -d "${TMPDIR:-/tmp}/kadita-slurm-XXXXXX")
pids=()
clean_up() {
  status=$?
  trap - EXIT INT TERM
  if [ $status != 0 ]; then
    find "$folder" -name '*.log' ! -path '*/.snakemake/*' -print -exec tail -n 20 {} \; >&2 || true
  fi
  if [ -e "$folder/slurm.conf" ]; then scancel --full --user "$(id -un)" >/dev/null 2>&1 || true; fi
  for pid in $(printf '%s\n' "${pids[@]}" | tac); do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$folder"
  exit $status
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

user=$(id -un)
host=$(hostname -s)
processors=$(nproc)
mkdir -m 700 "$folder/munge"
mkdir "$folder/state" "$folder/spool"
head -c 1024 /dev/urandom > "$folder/munge/key"
chmod 400 "$folder/munge/key"
export SLURM_CONF=$folder/slurm.conf
cat > "$SLURM_CONF" <<END
ClusterName=kadita-test
SlurmctldHost=$host(127.0.0.1)
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
AuthInfo=socket=$folder/munge/socket
CredType=cred/munge
SlurmctldPort=16817
SlurmdPort=16818
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
JobCompType=jobcomp/none
MpiDefault=none
ReturnToService=2
SchedulerParameters=sched_interval=1,batch_sched_delay=0
NodeName=$host NodeAddr=127.0.0.1 CPUs=$processors RealMemory=2000 State=UNKNOWN
PartitionName=test Nodes=$host Default=YES MaxTime=60 State=UP
END

# The executor takes all SLURM_ variables from its jobs, and with them the way to this configuration.
mkdir "$folder/bin"
cat > "$folder/bin/srun" <<END
#!/bin/sh
SLURM_CONF=$SLURM_CONF exec $(command -v srun) "\$@"
END
chmod +x "$folder/bin/srun"
export PATH=$folder/bin:$PATH

munged --foreground --force --key-file="$folder/munge/key" --socket="$folder/munge/socket" \
  --pid-file="$folder/munge/pid" --log-file="$folder/munge.log" --seed-file="$folder/munge/seed" \
  >>"$folder/munge.log" 2>&1 &
pids+=($!)
for _ in $(seq 100); do [ -S "$folder/munge/socket" ] && break; sleep 0.1; done
slurmctld -D >>"$folder/slurmctld.log" 2>&1 &
pids+=($!)
slurmd -D -N "$host" >>"$folder/slurmd.log" 2>&1 &
pids+=($!)
for _ in $(seq 300); do
  [ "$(sinfo --noheader --format=%T 2>/dev/null)" = idle ] && break
  sleep 0.1
done
echo "Slurm: $(sinfo --noheader --format='%n %T, %c processors'), $(sinfo --version)"

# A study of eight simulated recordings, one of which is missing.
kadita=$root/.build/release/kadita
manifest=$folder/study.csv
echo path,group > "$manifest"
for seed in 1 2 3 4 5 6 7 8; do
  group=$([ "$seed" -le 4 ] && echo torus || echo swarm)
  "$kadita" simulate "$group" --seed "$seed" --steps 100 -o "$folder/$seed.nc" -q
  echo "$seed.nc,$group" >> "$manifest"
done
echo missing.nc,swarm >> "$manifest"

status=0
"$kadita" compare --manifest "$manifest" -q -o "$folder/one" || status=$?
[ $status = 1 ] || { echo "A study with a missing recording ended with $status"; exit 1; }
snakemake -q -s workflows/compare/Snakefile -d "$folder" --jobs 4 --latency-wait 30 \
  --executor slurm --slurm-status-command squeue --slurm-no-account --slurm-keep-successful-logs \
  --slurm-init-seconds-before-status-checks 2 --slurm-logdir "$folder/jobs" \
  --default-resources slurm_partition=test runtime=10 mem_mb=500 \
  --config manifest="$manifest" out="$folder/parts" parts=3 kadita="$kadita" > "$folder/snakemake.log" 2>&1
jobs=$(find "$folder/jobs" -name '*.log' | wc -l)
[ "$jobs" = 3 ] || { echo "Slurm ran $jobs jobs instead of 3"; exit 1; }
for table in recordings.csv comparisons.csv; do
  cmp "$folder/parts/$table" "$folder/one/$table"
  echo "$table: $(wc -l < "$folder/one/$table") lines, the same from $jobs Slurm jobs as from one run"
done

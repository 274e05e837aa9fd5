extension PageStyle {
  /// Figures, charts and the playback.
  static let figures = #"""
    .s0{stroke:var(--c0)}.s1{stroke:var(--c1)}.s2{stroke:var(--c2)}.s3{stroke:var(--c3)}.s4{stroke:var(--c4)}
    .s5{stroke:var(--c5)}.s6{stroke:var(--c6)}.s7{stroke:var(--c7)}
    .f0{fill:var(--c0)}.f1{fill:var(--c1)}.f2{fill:var(--c2)}.f3{fill:var(--c3)}.f4{fill:var(--c4)}
    .f5{fill:var(--c5)}.f6{fill:var(--c6)}.f7{fill:var(--c7)}
    .b0{background:var(--c0)}.b1{background:var(--c1)}.b2{background:var(--c2)}.b3{background:var(--c3)}
    .b4{background:var(--c4)}.b5{background:var(--c5)}.b6{background:var(--c6)}.b7{background:var(--c7)}
    svg{display:block;width:100%;height:auto;font-family:inherit}
    svg path{fill:none;stroke-linejoin:round;stroke-linecap:round}
    svg path.band{stroke:none;opacity:.22}
    svg path.band.f0{fill:var(--c0)}svg path.band.f1{fill:var(--c1)}svg path.band.f2{fill:var(--c2)}
    svg path.band.f3{fill:var(--c3)}svg path.band.f4{fill:var(--c4)}svg path.band.f5{fill:var(--c5)}
    svg path.band.f6{fill:var(--c6)}svg path.band.f7{fill:var(--c7);opacity:.32}
    svg path.grid{stroke:var(--grid)}svg path.axis{stroke:var(--soft)}
    svg path.guide{stroke:var(--soft);stroke-dasharray:3 3;opacity:.55}
    svg path.faint{opacity:.5}
    svg .mark{stroke:var(--page);stroke-width:.8}
    svg text{fill:var(--ink);font-size:12px}svg .tick{fill:var(--soft);font-size:11px}
    svg .word{font-size:11px;fill:var(--soft)}svg .label{font-size:12px}
    figure{margin:0;min-width:0}
    figcaption{font-size:.88rem;color:var(--soft);margin:.2rem 0 .3rem}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.4rem 1.8rem;align-items:start}
    .figures>*{min-width:0}.small{grid-template-columns:repeat(auto-fill,minmax(min(100%,14.5rem),1fr))}
    .wide{max-width:44rem}
    .stack figure{margin:0 0 1.1rem}
    .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;margin:.25rem 0 .6rem;padding:0;font-size:.84rem;color:var(--soft)}
    .legend i{display:inline-block;width:1.1rem;height:.28rem;border-radius:2px;margin-right:.4rem;vertical-align:middle}
    .legend i.dashed{background-image:linear-gradient(90deg,transparent 40%,var(--page) 40%,var(--page) 60%,transparent 60%)}
    .band-frame{position:relative;margin:.6rem 0 .35rem}
    .band-frame svg{height:20px;width:100%;border-radius:4px;background:var(--panel)}
    .live .band-frame,.charts{touch-action:pan-y}
    .charts{display:grid;gap:.9rem}
    .chart{position:relative}
    .chart h3{font-size:.92rem;font-weight:600;margin:0 0 .1rem;display:flex;flex-wrap:wrap;gap:.1rem .9rem;align-items:baseline}
    .chart .values{font-weight:400;font-size:.8rem;color:var(--soft);font-variant-numeric:tabular-nums}
    .chart .values b{font-weight:600}
    .chart .plot{width:100%;height:170px}
    .chart.tall .plot{height:230px}
    .cursor{position:absolute;top:0;bottom:0;width:0;border-left:1.5px solid var(--ink);pointer-events:none;z-index:5}
    .chart .dygraph-axis-label{color:var(--soft);font-size:11px;overflow-wrap:normal;white-space:nowrap}
    .chart .dygraph-legend{display:none}
    .stage{position:relative;width:100%;height:min(62vh,34rem);min-height:18rem;background:var(--panel);border-radius:10px;overflow:hidden;touch-action:pan-y}
    .stage canvas{display:block;width:100%;height:100%;touch-action:none;cursor:grab}.stage canvas:active{cursor:grabbing}
    .stage p{position:absolute;left:.8rem;bottom:.4rem;margin:0;font-size:.82rem;color:var(--soft);pointer-events:none}
    .player{position:relative}
    .readout{position:absolute;top:.6rem;left:.9rem;font-size:.84rem;line-height:1.5;color:var(--ink);pointer-events:none;font-variant-numeric:tabular-nums;text-shadow:0 0 3px var(--panel)}
    .readout .phase{display:inline-block;width:.7rem;height:.7rem;border-radius:50%;margin-right:.35rem}
    #play{min-width:2.6rem}#scrub{flex:1 1 12rem;min-width:8rem}#clock{min-width:7rem;font-variant-numeric:tabular-nums;font-size:.9rem}
    .scale{display:inline-flex;align-items:center;gap:.4rem;color:var(--soft);font-size:.84rem}
    .scale canvas{border-radius:3px}
    @media (max-width:40rem){body{padding:0 .9rem 3rem}h1{font-size:1.35rem}.facts{grid-template-columns:1fr;gap:0}
    .facts dd{margin:0 0 .45rem}.stack figure{overflow-x:auto}.stack svg{min-width:36rem}.verdict{font-size:1.05rem;padding:.7rem .85rem}
    .readout{font-size:.76rem}}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}#toast{transition:none}}
    """#

  /// On paper: everything that does not move, black on white.
  static let print = #"""
    @media print{:root,:root[data-theme=dark],:root:not([data-theme=light]){color-scheme:light;--page:#fff;--panel:#f6f7f9;--ink:#000;--soft:#444;
    --line:#bbb;--grid:#e4e4e4;--accent:#0072b2;--c0:#0072b2;--c1:#d55e00;--c2:#009e73;--c3:#b4588f;--c4:#c98a00;--c5:#3a9bd6;--c6:#000;--c7:#8d97a3}
    @page{margin:15mm}
    body{max-width:none;padding:0;font-size:10.5pt}nav,.controls,.live,button,.skip,#toast{display:none!important}
    .static[hidden]{display:grid!important}.stack.static[hidden]{display:block!important}
    .facts{grid-template-columns:max-content 1fr!important}
    figure,tr,dl,.verdict{break-inside:avoid}h2{break-after:avoid;margin-top:1.4rem}
    table{font-size:6.6pt}th,td{padding:.12rem .25rem;white-space:normal;overflow-wrap:anywhere}tbody th{position:static}.scroll{overflow:visible}
    .figures{grid-template-columns:1fr 1fr}pre{max-height:none;white-space:pre-wrap}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """#
}

/// Elementary functions whose last bit is the same on every processor.
///
/// The C library chooses variants of `log`, `sin`, `acos` by processor, and their last bits differ. What enters a
/// result or a trajectory is computed here, from additions, multiplications, divisions and square roots alone,
/// which IEEE 754 rounds in one way.
public enum PortableMath {}

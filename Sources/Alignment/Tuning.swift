internal import Glibc
func tune(_ name: String, _ value: Float) -> Float {
  guard let text = unsafe getenv(name) else { return value }
  return unsafe Float(atof(text))
}

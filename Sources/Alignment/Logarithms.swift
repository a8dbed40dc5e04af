internal import Glibc

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }

/// The natural logarithm.
func logarithm(_ value: Float) -> Float { logf(value) }

/// The exponential function.
func exponential(_ value: Double) -> Double { exp(value) }

/// The logarithm of the sum of two numbers given by their logarithms.
func logSum(_ left: Double, _ right: Double) -> Double {
  let (high, low) = left > right ? (left, right) : (right, left)
  // What is smaller than that adds nothing to a number of 53 bits.
  return low < high - 40 || low == -.infinity ? high : high + log1p(exp(low - high))
}

/// The logarithm of the sum of numbers given by their logarithms.
func logSum(_ values: ArraySlice<Double>) -> Double {
  let high = values.max() ?? -.infinity
  if high == -.infinity { return high }
  var sum = 0.0
  for value in values where value > high - 40 { sum += exp(value - high) }
  return high + log(sum)
}

internal import Text

/// What the words around a number say about its value.
struct NumberContext {
  private let scalars: [Unicode.Scalar]
  private let words: [FoldedWord]
  private let names: NumberNames
  private let isCertain: Bool

  /// Prepares a text.
  ///
  /// - Parameter isCertain: Whether the other language's words are known too, so that `5 million` is not 5.
  init(_ scalars: [Unicode.Scalar], _ words: [FoldedWord], _ names: NumberNames, isCertain: Bool) {
    self.scalars = scalars
    self.words = words
    self.names = names
    self.isCertain = isCertain
  }

  /// Adds to the numbers of the text what their surroundings say.
  func apply(to numbers: inout [NumberValues]) {
    joinTimes(&numbers)
    for index in numbers.indices.reversed() {
      let next = index + 1 < numbers.count ? numbers[index + 1] : nil
      let followers = followers(of: numbers[index])
      addScale(&numbers[index], followers, next)
      addUnit(&numbers[index], followers, next)
      addYears(&numbers[index], after: index > 0 ? numbers[index - 1] : nil)
      if followers.contains(where: names.isAfternoon) {
        numbers[index].values.formUnion(ClockTime.afternoon(numbers[index].values))
      }
    }
  }

  /// `15 h 30` is one time.
  private func joinTimes(_ numbers: inout [NumberValues]) {
    var index = 0
    while index + 1 < numbers.count {
      let (hour, minute) = (numbers[index], numbers[index + 1])
      let time = ClockTime.values([hour.text, minute.text])
      if minute.range.lowerBound - hour.range.upperBound <= 5, !time.isEmpty, let mark = followers(of: hour).first,
        mark.range.upperBound <= minute.range.lowerBound,
        ClockTime.hourMarks.contains(where: { mark.form.elementsEqual($0.utf8) })
      {
        numbers[index].values = time
        numbers[index].range = hour.range.lowerBound..<minute.range.upperBound
        numbers.remove(at: index + 1)
      }
      index += 1
    }
  }

  /// The words that begin within two dozen characters behind a number.
  private func followers(of number: NumberValues) -> ArraySlice<FoldedWord> {
    let end = number.range.upperBound
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.lowerBound < end { low = middle + 1 } else { high = middle }
    }
    return words[low...].prefix(4).prefix { $0.range.lowerBound <= end + 24 }
  }

  /// The word right behind a number, with no more than a space, a hyphen or a degree sign between.
  private func neighbour(_ number: NumberValues, _ followers: ArraySlice<FoldedWord>) -> FoldedWord? {
    guard let first = followers.first, first.range.lowerBound <= number.range.upperBound + 2 else { return nil }
    return first
  }

  private func addScale(_ number: inout NumberValues, _ followers: ArraySlice<FoldedWord>, _ next: NumberValues?) {
    if let word = neighbour(number, followers), let zeros = names.zeros(word) {
      // A single letter may be a unit: `5 m`.
      number = number.scaled(byZeros: zeros, isCertain: isCertain && word.range.count > 1)
      number.range = number.range.lowerBound..<word.range.upperBound
      number.text = String(String.UnicodeScalarView(scalars[number.range]))
    } else if let next, isRange(number, next), let zeros = followersZeros(next) {
      number = number.scaled(byZeros: zeros, isCertain: false)
    }
  }

  private func followersZeros(_ number: NumberValues) -> Int? {
    neighbour(number, followers(of: number)).flatMap(names.zeros)
  }

  private func addUnit(_ number: inout NumberValues, _ followers: ArraySlice<FoldedWord>, _ next: NumberValues?) {
    var word = followers.prefix(2).first {
      $0.range.lowerBound <= number.range.upperBound + 12 && names.units.meaning(of: $0) != nil
    }
    if word == nil, let next, isRange(number, next) {
      word = self.followers(of: next).first { names.units.meaning(of: $0) != nil }
    }
    guard let word, let unit = names.units.meaning(of: word) else { return addDegrees(&number, followers) }
    (number.unit, number.unitRange) = (unit, word.range)
    let values = number.values.compactMap(Double.init)
    number.conversions = values.flatMap { Conversion.results(of: $0, unit) }
    // `6-foot-6` is six feet and six inches.
    if unit == "foot", let inches = next?.whole, inches < 12, let start = next?.range.lowerBound,
      (word.range.upperBound...word.range.upperBound + 2).contains(start)
    {
      number.conversions += values.flatMap { Conversion.results(of: $0 + Double(inches) / 12, unit) }
    }
  }

  /// `temperatures in the 80s` are degrees Fahrenheit from 80 to 89.
  private func addDegrees(_ number: inout NumberValues, _ followers: ArraySlice<FoldedWord>) {
    guard let value = number.whole, (20...110).contains(value), value % 10 == 0, let ending = followers.first,
      ending.form.elementsEqual("s".utf8), ending.range.lowerBound <= number.range.upperBound + 1,
      names.units.hasMeaning("fahrenheit")
    else { return }
    number.conversions = (0...9).flatMap { Conversion.results(of: Double(value + $0), "fahrenheit") }
  }

  private func addYears(_ number: inout NumberValues, after previous: NumberValues?) {
    if let decade = ShortYear.decade(number) { number.alternatives.insert(decade) }
    number.alternatives.formUnion(ShortYear.full(number, after: previous, scalars))
  }

  /// Whether two numbers are the ends of a range: `5–6`, `5 to 6`, `5 или 6`.
  private func isRange(_ number: NumberValues, _ next: NumberValues) -> Bool {
    let gap = number.range.upperBound..<next.range.lowerBound
    return gap.count <= 6 && !scalars[gap].contains { ".,;:()/".unicodeScalars.contains($0) }
  }
}

/// Times of day, kept as `17:30`; a full hour is also its number alone.
enum ClockTime {
  /// The letters that stand between hours and minutes: `15 h 30`, `15 Uhr 30`.
  static let hourMarks: Set<String> = ["h", "uhr", "ч", "год", "сағ"]

  /// The values of hours and minutes; what they make as plain numbers where they are no time.
  ///
  ///     ClockTime.values(["15", "00"])   // "15:00", "15"
  static func values(_ groups: [String]) -> Set<String> {
    guard groups.count == 2, let hour = Int(groups[0]), let minute = Int(groups[1]), hour <= 24, minute < 60,
      groups[1].utf8.count == 2
    else { return [] }
    return minute == 0 ? ["\(hour):00", "\(hour)"] : ["\(hour):\(groups[1])"]
  }

  /// The same values twelve hours later, where they are a time before noon; `12` and `12:30` stay.
  static func afternoon(_ values: Set<String>) -> Set<String> {
    Set(
      values.compactMap { value in
        let parts = value.split(separator: ":")
        guard let first = parts.first, let hour = Int(first), hour < 12 else { return nil }
        return parts.count == 2 ? "\(hour + 12):\(parts[1])" : "\(hour + 12)"
      })
  }
}

package import Text
package import Translation

extension DecodedText {
  /// What the decoder was not sure of.
  package var doubts: [Fault] {
    var faults: [Fault] = []
    if case .guess(let confidence) = evidence {
      let message = "the encoding was guessed as '\(encoding)' with confidence \(confidence) of 100"
      faults.append(confidence < 50 ? Fault(.warning, message + "; save the file as UTF-8") : Fault(.note, message))
    }
    if replaced > 0 {
      let what = replaced == 1 ? "1 byte sequence is" : "\(replaced) byte sequences are"
      faults.append(Fault(.warning, "\(what) not valid \(encoding) and became U+FFFD; save the file as UTF-8"))
    }
    return faults
  }
}

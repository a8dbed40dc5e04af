/// A property wrapper that declares one parameter and keeps its value.
protocol Declaration {
  /// The row of the table, with an empty name where the property names it.
  var parameter: Parameter { get }

  /// Sets the value from the words given, of which there is at least one.
  ///
  /// - Throws: what is wrong with a word, in terms of `parameter`, which is the row with its name filled in.
  func accept(_ words: [String], for parameter: Parameter) throws(UsageError)
}

/// A property wrapper that embeds a whole group of parameters.
protocol GroupDeclaration {
  /// The embedded group.
  var group: any ParameterGroup { get }
}

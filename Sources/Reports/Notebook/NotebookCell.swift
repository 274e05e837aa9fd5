/// A piece of a notebook: text, or code.
enum NotebookCell {
  /// Markdown.
  case text(String)
  /// Code of the notebook's language.
  case code(String)
}

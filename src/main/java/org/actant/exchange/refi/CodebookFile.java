package org.actant.exchange.refi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.input.InputException;

/// A file of a codebook, `.qdc`: XML without a container.
///
/// @param findings what deviates from the standard and was understood all the same
public record CodebookFile(QdaCodebook codebook, List<Finding> findings) {
  public CodebookFile {
    findings = List.copyOf(findings);
  }

  /// Reads a codebook.
  ///
  /// @throws InputException if it is no codebook of REFI-QDA at all, or larger than the limits
  public static CodebookFile read(Path file, Limits limits) throws IOException {
    return read(file, root(file, limits));
  }

  static Element root(Path file, Limits limits) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no such file", "a REFI-QDA codebook (.qdc)");
    }
    try (InputStream in = Files.newInputStream(file)) {
      var counted = new CountedStream(in, limits.xml(), Files.size(file), file, file.toString());
      return new XmlReader(file, limits).read(new BufferedInputStream(counted));
    }
  }

  static CodebookFile read(Path file, Element root) {
    if (!root.name().equals(Grammar.CODEBOOK.root())) {
      throw new InputException(
          file, root.line(), "the root <" + root.name() + ">", "<CodeBook> of REFI-QDA");
    }
    var findings = new ArrayList<Finding>();
    if (!root.namespace().equals(QdaCodebook.NAMESPACE)) {
      findings.add(Finding.schema(root, Namespaces.deviation(root, QdaCodebook.NAMESPACE)));
    }
    findings.addAll(Grammar.CODEBOOK.check(root));
    return new CodebookFile(new TreeReader(findings).codebook(root), findings);
  }

  /// Returns a codebook as the bytes of its file.
  ///
  /// @throws IllegalArgumentException if it breaks a rule of the standard, as one without codes
  ///   does
  public static byte[] bytes(QdaCodebook codebook) {
    Element tree = Strict.checked(TreeWriter.codebook(codebook), Grammar.CODEBOOK);
    return XmlText.of(tree, QdaCodebook.NAMESPACE).getBytes(StandardCharsets.UTF_8);
  }
}

package org.actant.exchange.refi;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.actant.Material;

/// The official schemas, where they are there.
public final class Schema {
  private Schema() {}

  /// Fails if the bytes do not validate against `interop/refi-qda/<name>`; skips the test without
  /// the schema.
  public static void validates(byte[] xml, String name) {
    assertThatCode(() -> validate(xml, name)).doesNotThrowAnyException();
  }

  static boolean isValid(byte[] xml, String name) throws Exception {
    try {
      validate(xml, name);
      return true;
    } catch (org.xml.sax.SAXException e) {
      return false;
    }
  }

  private static void validate(byte[] xml, String name) throws Exception {
    var file = Material.require("interop/refi-qda/" + name).toFile();
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    Validator validator = factory.newSchema(file).newValidator();
    validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
  }
}

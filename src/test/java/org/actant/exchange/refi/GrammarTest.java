package org.actant.exchange.refi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Our own rules say what the official schema says.
class GrammarTest {
  private static final String CODE =
      "<Code guid='%s' name='c' isCodable='true'/>".formatted(Zip.guid(1));
  private static final String BOOK = "<CodeBook><Codes>" + CODE + "</Codes></CodeBook>";
  private static final String CODING =
      "<Coding guid='%s'><CodeRef targetGUID='%s'/></Coding>".formatted(Zip.guid(2), Zip.guid(1));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          valid                        | BOOK
          an empty list of users       | <Users/>
          an empty list of sets        | BOOK<Sets/>
          lists in another order       | <Users><User guid='GUID'/></Users><Sets><Set guid='GUID' name='s'/></Sets>BOOK
          a code without a name        | <CodeBook><Codes><Code guid='GUID' isCodable='true'/></Codes></CodeBook>
          codes that are not there     | <CodeBook><Codes/></CodeBook>
          a bad GUID                   | <Users><User guid='12'/></Users>
          braces around a GUID         | <Users><User guid='{GUID}'/></Users>
          a short color                | <CodeBook><Codes><Code guid='GUID' name='c' isCodable='true' color='#1a2'/></Codes></CodeBook>
          a bad color                  | <CodeBook><Codes><Code guid='GUID' name='c' isCodable='true' color='red'/></Codes></CodeBook>
          an unknown attribute         | <Users><User guid='GUID' mail='x'/></Users>
          an unknown element           | <Users><User guid='GUID'/></Users><Extra/>
          two books                    | BOOKBOOK
          a selection without an end   | <Sources><TextSource guid='GUID'><PlainTextSelection guid='GUID' startPosition='0'/></TextSource></Sources>
          a position with a decimal    | <Sources><TextSource guid='GUID'><PlainTextSelection guid='GUID' startPosition='0.5' endPosition='1'/></TextSource></Sources>
          a coding                     | BOOK<Sources><TextSource guid='GUID'>CODING</TextSource></Sources>
          a coding without a code      | <Sources><TextSource guid='GUID'><Coding guid='GUID'/></TextSource></Sources>
          a coding with two codes      | <Sources><TextSource guid='GUID'><Coding guid='GUID'><CodeRef targetGUID='GUID'/><CodeRef targetGUID='GUID'/></Coding></TextSource></Sources>
          content after selections     | <Sources><TextSource guid='GUID'>CODING<PlainTextContent>x</PlainTextContent></TextSource></Sources>
          two kinds of sources mixed   | <Sources><PDFSource guid='GUID'/><TextSource guid='GUID'/><PDFSource guid='GUID'/></Sources>
          a value of two types         | <Cases><Case guid='GUID'><VariableValue><VariableRef targetGUID='GUID'/><TextValue>x</TextValue><IntegerValue>1</IntegerValue></VariableValue></Case></Cases>
          a value of no type           | <Cases><Case guid='GUID'><VariableValue><VariableRef targetGUID='GUID'/></VariableValue></Case></Cases>
          an integer that is none      | <Cases><Case guid='GUID'><VariableValue><VariableRef targetGUID='GUID'/><IntegerValue>one</IntegerValue></VariableValue></Case></Cases>
          a bad time                   | <Notes><Note guid='GUID' creationDateTime='yesterday'/></Notes>
          a time without a zone        | <Notes><Note guid='GUID' creationDateTime='2024-05-31T12:00:00'/></Notes>
          a bad direction              | <Links><Link guid='GUID' direction='Sideways'/></Links>
          a note reference at a code   | <CodeBook><Codes><Code guid='GUID' name='c' isCodable='1'><NoteRef targetGUID='GUID'/></Code></Codes></CodeBook>
          a note reference at a case   | <Cases><Case guid='GUID'><NoteRef targetGUID='GUID'/></Case></Cases>
          a vertex with a bad shape    | <Graphs><Graph guid='GUID'><Vertex guid='GUID' firstX='1' firstY='1' shape='Blob'/></Graph></Graphs>
          """)
  void agreesWithTheSchemaOnProjects(String what, String children) throws Exception {
    String xml =
        Zip.project(
            children.replace("BOOK", BOOK).replace("CODING", CODING).replace("GUID", Zip.guid(9)));
    agrees(what, xml, Grammar.PROJECT, "Project.xsd");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          valid                         | <Codes>CODE</Codes>
          empty sets, as Taguette has   | <Codes>CODE</Codes><Sets/>
          a member as in a codebook     | <Codes>CODE</Codes><Sets><Set guid='GUID' name='s'><MemberCode guid='GUID'/></Set></Sets>
          a member as in a project      | <Codes>CODE</Codes><Sets><Set guid='GUID' name='s'><MemberCode targetGUID='GUID'/></Set></Sets>
          a note on a code              | <Codes><Code guid='GUID' name='c' isCodable='true'><NoteRef targetGUID='GUID'/></Code></Codes>
          """)
  void agreesWithTheSchemaOnCodebooks(String what, String children) throws Exception {
    String xml =
        "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'>%s</CodeBook>"
            .formatted(children.replace("CODE", CODE).replace("GUID", Zip.guid(9)));
    agrees(what, xml, Grammar.CODEBOOK, "Codebook.xsd");
  }

  private static void agrees(String what, String xml, Grammar grammar, String schema)
      throws Exception {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    Element tree =
        new XmlReader(Path.of("x"), Limits.STANDARD).read(new ByteArrayInputStream(bytes));
    List<Finding> findings = grammar.check(tree);
    assertThat(findings.isEmpty())
        .as(what + " " + findings)
        .isEqualTo(Schema.isValid(bytes, schema));
  }
}

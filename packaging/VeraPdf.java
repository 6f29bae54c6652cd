import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;

/**
 * Asks veraPDF about files: {@code java VeraPdf LIST PROFILE...}.
 *
 * <p>LIST names a PDF on each line; a profile is one that veraPDF carries, such as PDFA-3A. Written
 * for each file and profile: file, profile and either "passed" or the rules that failed, between
 * tabs. packaging/verapdf.py reads that.
 */
public final class VeraPdf {
  private static final String PROFILES = "org/verapdf/pdfa/validation/";

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String file : Files.readAllLines(Path.of(arguments[0]))) {
      for (int at = 1; at < arguments.length; at++) {
        out.println(file + "\t" + arguments[at] + "\t" + verdict(file, arguments[at]));
      }
    }
  }

  private static String verdict(String file, String name) throws Exception {
    ValidationProfile profile;
    try (InputStream xml = VeraPdf.class.getClassLoader().getResourceAsStream(PROFILES + name + ".xml")) {
      profile = Profiles.profileFromXml(xml);
    }
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new FileInputStream(file), profile.getPDFAFlavour());
        PDFAValidator validator = ValidatorFactory.createValidator(profile, false)) {
      ValidationResult result = validator.validate(parser);
      return result.isCompliant() ? "passed" : failures(result);
    }
  }

  private static String failures(ValidationResult result) {
    Map<String, String> messages = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        messages.putIfAbsent(rule, assertion.getMessage().replaceAll("\\s+", " "));
      }
    }
    return messages.toString();
  }

  private VeraPdf() {}
}

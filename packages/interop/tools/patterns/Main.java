import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

public class Main {
  public static void main(String[] arguments) throws Exception {
    String input = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    StringBuilder verdicts = new StringBuilder();
    for (String line : input.substring(0, input.length() - 1).split("\n", -1)) {
      String[] both = line.split("\t", -1);
      verdicts.append(Pattern.compile(both[0]).matcher(both[1]).find() ? "1\n" : "0\n");
    }
    System.out.print(verdicts);
  }
}

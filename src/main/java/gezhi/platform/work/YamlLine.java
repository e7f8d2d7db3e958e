package gezhi.platform.work;

import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Where a file ceases to be YAML; what its reader says of it is written for programmers. */
public final class YamlLine {
    private YamlLine() {}

    /** Counted from 1; 0 when the reader does not say. */
    public static int of(YAMLException trouble) {
        return trouble instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? marked.getProblemMark().getLine() + 1
                : 0;
    }
}

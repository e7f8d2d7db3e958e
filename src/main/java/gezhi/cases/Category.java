package gezhi.cases;

/**
 * What a case is about: a node of the city's tree.
 *
 * @param code the path from the root: E, E01, E0102
 * @param leaf only leaves can be reported
 * @param privacy its own; what lies under it is never more open
 */
public record Category(String code, String name, String nameEn, boolean leaf, Privacy privacy) {

    /** The name in the language asked for. */
    public String name(boolean english) {
        return english ? nameEn : name;
    }

    /** The code one level up; empty for a root. */
    public String parent() {
        return code.length() < 3
                ? ""
                : code.length() == 3 ? code.substring(0, 1) : code.substring(0, code.length() - 2);
    }
}

package gezhi.people.roster;

import java.util.Arrays;
import java.util.Optional;

/** The columns of the table, found by their heading in either language. */
enum Column {
    NAME("姓名", "Name", true),
    LOGIN("登录名", "Login", true),
    PHONE("电话", "Telephone", false),
    ROLE("岗位", "Role", false),
    DIVISION("区划代码", "Division code", false),
    OFFICE("部门", "Office", false),
    FROM("生效日", "From", false),
    TO("失效日", "Until", false);

    private final String zh;
    private final String en;
    private final boolean needed;

    Column(String zh, String en, boolean needed) {
        this.zh = zh;
        this.en = en;
        this.needed = needed;
    }

    static Optional<Column> headed(String heading) {
        String words = heading.strip();
        return Arrays.stream(values())
                .filter(column -> column.zh.equals(words) || column.en.equalsIgnoreCase(words))
                .findFirst();
    }

    boolean isNeeded() {
        return needed;
    }

    String heading(boolean english) {
        return english ? en : zh;
    }

    String key() {
        return "people.import.column." + name();
    }
}

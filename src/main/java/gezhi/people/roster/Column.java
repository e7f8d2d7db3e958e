package gezhi.people.roster;

import gezhi.platform.sheets.Heading;

/** The columns of the table: a row is one person in one posting, or a person without any. */
enum Column implements Heading {
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

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public boolean isNeeded() {
        return needed;
    }

    String key() {
        return "people.import.column." + name();
    }
}

package gezhi.bodies.roster;

import gezhi.platform.sheets.Heading;

/** The columns of the table of bodies. */
enum BodyColumn implements Heading {
    NAME("名称", "Name", true),
    KIND("类别", "Kind", true),
    SEAT("区划代码", "Division code", true),
    SUPERIOR("上级", "Superior", false),
    FROM("成立日期", "Set up on", false),
    CONTACT("办公联系方式", "Contact of the office", false),
    PUBLISHED("公开", "Public", false),
    STANDS_FOR("负责的区划", "Stands for", false),
    FULL("正式党员", "Full members", false),
    ALL("党员总数", "All members", false);

    private final String zh;
    private final String en;
    private final boolean needed;

    BodyColumn(String zh, String en, boolean needed) {
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
        return "bodies.import.column." + name();
    }
}

package gezhi.membership.roster;

import gezhi.platform.sheets.Heading;

/** The columns of the table of members. */
enum MemberColumn implements Heading {
    NAME("姓名", "Name", true),
    ORGANIZATION("党组织", "Organization", true),
    IDENTITY("公民身份号码", "Identity number", true),
    KIND("类别", "Kind", true),
    JOINED("入党日期", "Joined on", true),
    FULL("转正日期", "Full member since", false),
    PROBATION("预备期至", "On probation until", false),
    STATE("状态", "Walk of life", false),
    GRID("网格代码", "Code of the grid", false),
    REGISTERED("社区报到", "Registered with", false),
    PHONE("手机", "Mobile", false),
    ADDRESS("住址", "Address", false),
    POSTS("职务", "Posts", false);

    private final String zh;
    private final String en;
    private final boolean needed;

    MemberColumn(String zh, String en, boolean needed) {
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
}

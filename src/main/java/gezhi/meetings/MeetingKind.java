package gezhi.meetings;

import gezhi.bodies.BodyKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is held regularly (支部工作条例(试行), art. 11 to 18). The names are stored; how often is a {@link Rule}. */
public enum MeetingKind {
    /** 党员大会. */
    GENERAL(true),
    /** 支部委员会会议: of the committee only. */
    COMMITTEE(false),
    /** 党小组会. */
    GROUP(false),
    /** 党课. */
    LECTURE(true),
    /** 主题党日. */
    THEME_DAY(true),
    /** 组织生活会. */
    LIFE(true),
    /** 民主评议党员. */
    APPRAISAL(true);

    private final boolean all;

    MeetingKind(boolean all) {
        this.all = all;
    }

    /** True when every member of the branch is to come; otherwise whoever enters it says who. */
    public boolean isForAll() {
        return all;
    }

    /** Does an organization of that kind hold it? Of one that has not the relation of its members nothing is entered. */
    public boolean isHeldBy(BodyKind body) {
        return this == GROUP ? body == BodyKind.GROUP : body == BodyKind.BRANCH || body == BodyKind.JOINT_BRANCH;
    }

    /** What an organization of that kind holds; nothing for most. */
    public static List<MeetingKind> of(BodyKind body) {
        return Arrays.stream(values()).filter(kind -> kind.isHeldBy(body)).toList();
    }

    public static Optional<MeetingKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    public String messageKey() {
        return "meetings.kind." + name();
    }
}

package gezhi.cases.loop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has asked for and nobody has answered yet; one thing at a time.
 *
 * @param by null for the holder of a secret link, and for the public
 */
public record Ask(Kind kind, @Nullable UUID by) {

    public enum Kind {
        /** 申请退回: the office says that the case is not for it. */
        GIVE_BACK,
        /** 申请延期: the office needs more time than the rule has given it already. */
        EXTENSION,
        /** 申请挂账: the office cannot go on for now. */
        PARKING,
        /** 申请准入: the desk wants to send it to an office of a community on whose duty list it is not. */
        ADMISSION,
        /** 异议: the reporter or the office says that a decision was wrong. */
        OBJECTION
    }
}

package gezhi.callouts;

/** What somebody who was called has said. */
public enum Answer {
    /** Nothing yet. */
    NONE,
    /** 能到. */
    COMING,
    /** 不能到. */
    CANNOT
}

package gezhi.cases;

/** When a photo of a micro-matter was taken. */
public enum Taken {
    BEFORE,
    AFTER
}

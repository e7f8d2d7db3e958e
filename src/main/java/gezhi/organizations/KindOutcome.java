package gezhi.organizations;

/** What became of a change of the kinds of offices. */
public sealed interface KindOutcome {

    record Changed() implements KindOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements KindOutcome {}

    /** Why a change is refused; each has a message {@code organizations.kind.refused.<reason>}. */
    enum Reason {
        /** Not 2 to 40 small letters and hyphens, a letter first. */
        BAD_CODE,
        /** The code is in use, or was. */
        CODE_TAKEN,
        /** A name in one of the languages is missing or longer than 50 characters. */
        NO_NAME,
        /** It has ended, or never was. */
        NO_SUCH_KIND,
        /** Standing offices are of this kind. */
        STILL_USED,
        /** No office could be registered any more. */
        LAST_ONE
    }
}

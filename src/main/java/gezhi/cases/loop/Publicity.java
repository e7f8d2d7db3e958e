package gezhi.cases.loop;

/** What of a case the public sees, beyond what the privacy of its category says. Moves nothing. */
public sealed interface Publicity extends Action {

    /** Somebody can be known by the photo of the report; how, is required. */
    record WithholdPhoto(String words) implements Publicity {
        @Override
        public Kind kind() {
            return Kind.WITHHOLD_PHOTO;
        }
    }

    /** The photo shows nobody after all. {@code words} may be empty. */
    record ShowPhoto(String words) implements Publicity {
        @Override
        public Kind kind() {
            return Kind.SHOW_PHOTO;
        }
    }
}

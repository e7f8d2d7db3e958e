package gezhi.orders.loop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person does about an order, with exactly what the deed needs. */
public sealed interface Action {

    /** The deeds by name, for the table, the journal and the buttons. */
    enum Kind {
        PLACE,
        CLAIM,
        ACCEPT,
        DECLINE(true),
        DONE,
        CONFIRM,
        DISPUTE(true),
        RATE,
        BACK_OUT(true),
        MISS(true),
        TAKE_BACK,
        OFFER,
        OPEN,
        CLOSE,
        WITHDRAW,
        REFUSE(true),
        CANCEL(true),
        COMMENT(true),
        /** The clock: four fifths of the time in which somebody has to accept are used. */
        WARN,
        /** The clock: nobody accepted in time. */
        EXPIRE;

        private final boolean needsWords;

        Kind() {
            this(false);
        }

        Kind(boolean needsWords) {
            this.needsWords = needsWords;
        }

        /** Is refused without words. */
        public boolean needsWords() {
            return needsWords;
        }

        /** About one helper's part. */
        public boolean isOfPart() {
            return switch (this) {
                case ACCEPT, DECLINE, DONE, CONFIRM, DISPUTE, RATE, BACK_OUT, MISS, TAKE_BACK -> true;
                default -> false;
            };
        }

        /** Taken whatever has moved since the person looked: what it needs is asked for by the table, under the lock. */
        public boolean isNote() {
            return this == COMMENT || this == CLAIM || this == OFFER;
        }
    }

    Kind kind();

    /** The words that go into the journal, at most 2,000 characters. */
    String words();

    /** The part it is about; null when about the order. */
    default @Nullable UUID part() {
        return null;
    }

    /** The desk asks these; one part each. */
    record Offer(List<Aide> helpers, String words) implements Action {
        public Offer {
            helpers = List.copyOf(helpers);
        }

        @Override
        public Kind kind() {
            return Kind.OFFER;
        }
    }

    /** A volunteer takes a place of an open order. */
    record Claim(Aide helper, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.CLAIM;
        }
    }

    /** @param helper who accepts: of a unit or team whoever answers for it, otherwise who was asked */
    record Accept(UUID part, Aide helper, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.ACCEPT;
        }
    }

    /** @param minutes given, 1 to 1,440 */
    record Done(UUID part, int minutes, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.DONE;
        }
    }

    /** @param stars 1 (not at all satisfied) to 5 (very); the words are the thanks */
    record Rate(UUID part, int stars, String words) implements Action {
        @Override
        public Kind kind() {
            return Kind.RATE;
        }
    }

    /** A deed about a part that needs words at most. */
    record OfPart(Kind kind, UUID part, String words) implements Action {}

    /** A deed about the order that needs words at most. */
    record OfOrder(Kind kind, String words) implements Action {}
}

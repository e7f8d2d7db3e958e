package gezhi.membership;

import java.util.Optional;

/** What is done to a transfer. The names are stored and stand in addresses in small letters. */
public enum TransferDeed {
    /** Begins it; no step leads to it again. */
    DRAFT,
    /** Writes the letter, or writes it anew when it was returned or has expired; valid for so many days. */
    ISSUE,
    SEND,
    RECEIVE,
    /** Something is to be put right; says what. */
    GIVE_BACK,
    /** The member is not taken; says why, and the superior decides. */
    REFUSE,
    /** The superior has the member taken after all; says why. The letter is valid for the usual days from then on at least. */
    OVERRULE,
    /** The superior agrees with the refusal; it goes back to the old organization. */
    UPHOLD,
    CANCEL,
    EXPIRE;

    public String messageKey() {
        return "membership.transfer.deed." + name();
    }

    public static Optional<TransferDeed> named(String name) {
        for (TransferDeed deed : values()) {
            if (deed.name().equalsIgnoreCase(name)) {
                return Optional.of(deed);
            }
        }
        return Optional.empty();
    }
}

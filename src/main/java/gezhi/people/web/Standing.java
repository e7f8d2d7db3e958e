package gezhi.people.web;

import gezhi.people.Account;
import java.time.Instant;

/** How an account stands, as a word and a colour. */
enum Standing {
    OPEN("status-green"),
    LOCKED("status-amber"),
    DISABLED("status-grey");

    private final String colour;

    Standing(String colour) {
        this.colour = colour;
    }

    static Standing of(Account account, Instant now) {
        if (account.disabled()) {
            return DISABLED;
        }
        return account.isLocked(now) ? LOCKED : OPEN;
    }

    String key() {
        return "people.standing." + name();
    }

    String colour() {
        return colour;
    }
}

package gezhi.cases;

import java.util.Optional;

/** What who has signed in may press on the public page of a case. Modules declare theirs as beans. */
public interface AroundDeed {

    /**
     * A button.
     *
     * @param key message key of what it says
     * @param path what follows the address of the public page; takes the form
     */
    record Press(String key, String path) {}

    /** Asked in the scope of who looks, each time the page is shown; empty where there is nothing to press. */
    Optional<Press> offer(PublicCase shown);
}

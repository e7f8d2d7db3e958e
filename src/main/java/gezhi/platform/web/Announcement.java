package gezhi.platform.web;

import java.util.Optional;

/** A bean that has something to say on every page for a while. */
public interface Announcement {

    /** Message key of what to say now; empty when there is nothing. */
    Optional<String> now();
}

package gezhi.ledger;

import gezhi.platform.Role;
import java.util.Set;

/** What can be done with one's book; modules declare theirs as beans. @param key message key of the button */
public record BookDoor(Book book, String key, String href, Set<Role> roles) {}

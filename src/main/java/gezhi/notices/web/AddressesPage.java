package gezhi.notices.web;

import gezhi.platform.web.FormErrors;
import java.util.List;

/**
 * Where somebody wants to be told besides the program.
 *
 * @param action where the forms go
 * @param back the page that this one belongs to
 * @param backKey message key of its name
 * @param lead message key of what this is for
 * @param asksToAgree true where the consent has to be said; who signs in gives it by giving the address
 */
record AddressesPage(String action, String back, String backKey, String lead, boolean asksToAgree, List<Way> ways) {

    /**
     * @param channel name of the way
     * @param type of the field
     * @param masked where messages go now; empty for nowhere
     * @param typed what was refused
     * @param summary the errors once more, by the ids of the fields
     */
    record Way(String channel, String type, String masked, String typed, FormErrors errors, FormErrors summary) {}
}

package gezhi.exchange.clients;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;

/**
 * The clients, and the form for a new one.
 *
 * @param mayChange false for those who may only look
 */
record ClientsPage(
        List<Row> rows,
        boolean mayChange,
        ClientForm form,
        List<Option> grants,
        List<Option> roles,
        FormErrors errors) {

    /** @param lastUsed empty for never */
    record Row(String id, String name, String contact, int keys, String lastUsed) {}

    public String chosenGrants() {
        return ClientPage.chosen(form, grants);
    }
}

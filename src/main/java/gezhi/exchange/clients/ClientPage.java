package gezhi.exchange.clients;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One client, its limits and its keys.
 *
 * @param fresh the key just made, shown this once; null otherwise
 * @param mayChange false for those who may only look
 */
record ClientPage(
        String id,
        String name,
        String created,
        List<KeyRow> keys,
        @Nullable String fresh,
        boolean mayChange,
        ClientForm form,
        List<Option> grants,
        List<Option> roles,
        FormErrors errors) {

    /**
     * @param state message key of how it stands
     * @param desk where it stands; empty when it is bound to none
     * @param to empty for no end
     * @param lastUsed empty for never
     */
    record KeyRow(
            String id,
            String hint,
            String grants,
            String desk,
            String created,
            String to,
            String lastUsed,
            String state,
            String colour,
            boolean opens) {}

    public String chosenGrants() {
        return chosen(form, grants);
    }

    static String chosen(ClientForm form, List<Option> grants) {
        return grants.stream()
                .filter(option -> form.grants().contains(option.value()))
                .map(Option::text)
                .collect(Collectors.joining(" · "));
    }
}

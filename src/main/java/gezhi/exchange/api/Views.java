package gezhi.exchange.api;

import gezhi.cases.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the interface takes and gives besides cases. */
final class Views {
    private Views() {}

    /** @param parent code of the node above; empty for a root. Only a leaf can be reported. */
    record CategoryView(String code, String name, String nameEn, String parent, boolean leaf) {
        static CategoryView of(Category category) {
            return new CategoryView(
                    category.code(), category.name(), category.nameEn(), category.parent(), category.leaf());
        }
    }

    /** @param next give it as {@code after} to get the following page; null on the last */
    record CasesPage(List<CaseView> cases, @Nullable String next) {}

    /**
     * A report. It says where by longitude and latitude, by a division or by an address in words.
     *
     * @param category code of a leaf
     * @param words at most 4,000 characters
     * @param division code of a division
     */
    record NewReport(
            @Nullable String category,
            @Nullable String words,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String division,
            @Nullable String address,
            @Nullable String name,
            @Nullable String phone) {}

    /** @param link by which the reporter follows the case; whoever has it can see it, so it goes to them only */
    record Reported(String number, String link) {}
}

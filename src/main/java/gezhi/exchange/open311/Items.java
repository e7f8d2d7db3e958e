package gezhi.exchange.open311;

import java.util.List;

/** A list within an item. @param item what each is called in XML; JSON has no name for them */
record Items(String item, List<?> values) {
    Items {
        values = List.copyOf(values);
    }
}

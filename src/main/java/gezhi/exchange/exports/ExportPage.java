package gezhi.exchange.exports;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;

/**
 * What is asked before a list is taken out.
 *
 * @param key name of the list in addresses and messages
 * @param back the page it was shown on, with the same filters
 * @param count how many rows it has, in words; empty when not known beforehand
 */
record ExportPage(String key, String back, String count, ExportForm form, List<Option> kinds, FormErrors errors) {}

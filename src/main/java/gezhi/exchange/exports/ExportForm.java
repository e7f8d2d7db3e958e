package gezhi.exchange.exports;

import gezhi.platform.web.Typed;

/**
 * What somebody says before they take a list out.
 *
 * @param filter the filters of its page, as its address has them
 */
record ExportForm(String filter, String purpose, FileKind kind) {
    static final int LONGEST_PURPOSE = 200;

    ExportForm {
        filter = Typed.text(filter);
        purpose = Typed.stripped(purpose);
        kind = kind == null ? FileKind.EXCEL : kind;
    }

    static ExportForm fresh(String filter) {
        return new ExportForm(filter, "", FileKind.EXCEL);
    }

    boolean saysWhatFor() {
        return !purpose.isEmpty() && purpose.length() <= LONGEST_PURPOSE;
    }
}

package gezhi.cases.web;

/**
 * What came to a heap since its page was made.
 *
 * @param count none is shown as nothing
 * @param href where the heap is shown anew
 */
record NewsPage(int count, String words, String href) {}

package com.enroldesk.results;

import java.io.IOException;
import java.util.List;

/** Takes an export's rows one by one and writes them in its format. Closing it ends the file's content, not the stream. */
sealed interface RowSink extends AutoCloseable permits CsvSink, XlsxSink {

    void header(List<String> names) throws IOException;

    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;
}

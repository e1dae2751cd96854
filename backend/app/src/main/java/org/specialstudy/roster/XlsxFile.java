package org.specialstudy.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.specialstudy.kernel.Refusal;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads an .xlsx file row by row: the sheets are streamed and never held as a document. */
final class XlsxFile {

    private XlsxFile() {}

    static List<Grid> read(byte[] content) {
        Limits.refuseBomb(content);
        try (var file = OPCPackage.open(new ByteArrayInputStream(content))) {
            var reader = new XSSFReader(file);
            var strings = new ReadOnlySharedStringsTable(file, false);
            var cells = new XlsxCells.Values(strings, reader.getStylesTable(), countsFrom1904(reader));
            var grids = new ArrayList<Grid>();
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            var room = Limits.ROWS;
            while (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    var grid = new Grid(sheets.getSheetName(), rows(sheet, cells, room));
                    room -= grid.rows().size();
                    grids.add(grid);
                }
            }
            return grids;
        } catch (OpenXML4JException | IOException | SAXException | ParserConfigurationException | RuntimeException unreadable) {
            throw unreadable instanceof Refusal refused ? refused : Refusal.invalid("file", "import-file-unreadable");
        }
    }

    private static List<Grid.Row> rows(InputStream sheet, XlsxCells.Values values, int room) throws SAXException, ParserConfigurationException, IOException {
        var cells = new XlsxCells(values, room);
        var parser = XMLHelper.newXMLReader();                // refuses document types and outside entities
        parser.setContentHandler(cells);
        try {
            parser.parse(new InputSource(sheet));
        } catch (SAXException stopped) {
            if (stopped.getException() instanceof Refusal refused) throw refused;
            throw stopped;
        }
        return cells.rows();
    }

    /** Files from old Macintosh programs count their days from 1904. */
    private static boolean countsFrom1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (var workbook = reader.getWorkbookData()) {
            var head = new String(workbook.readNBytes(1 << 16), StandardCharsets.UTF_8);
            return head.contains("date1904=\"1\"") || head.contains("date1904=\"true\"");
        }
    }
}

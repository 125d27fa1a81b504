package org.stigar.benchmarks.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.stigar.core.people.PersonId;

/**
 * The baseline that is none of ours: Lucene's BM25 over a document for each person, with its English stems and stop words.
 * Source: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in
 * Information Retrieval 3 (2009) 333-389, doi:10.1561/1500000019.
 */
final class Bm25 {

    private static final String TEXT = "text";
    private static final String PERSON = "person";
    private static final int MOST_WORDS = 20_000;

    private static final Analyzer ANALYZER = new EnglishAnalyzer();

    private final ByteBuffersDirectory memory = new ByteBuffersDirectory();

    /** Takes each person's document, in parts. */
    Bm25(Map<PersonId, List<String>> documents) {
        IndexSearcher.setMaxClauseCount(MOST_WORDS);
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(ANALYZER))) {
            for (Map.Entry<PersonId, List<String>> document : documents.entrySet()) {
                Document fields = new Document();
                fields.add(new StringField(PERSON, document.getKey().value(), Field.Store.YES));
                document.getValue().forEach(part -> fields.add(new TextField(TEXT, part, Field.Store.NO)));
                writer.addDocument(fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what BM25 gives each person for a text, those aside to whom it gives nothing. */
    Map<PersonId, Double> scores(String text, double k1, double b) {
        try (DirectoryReader reader = DirectoryReader.open(memory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity((float) k1, (float) b));
            StoredFields stored = searcher.storedFields();
            Map<PersonId, Double> scores = new HashMap<>();
            for (ScoreDoc hit : searcher.search(query(text), Math.max(1, reader.numDocs())).scoreDocs) {
                scores.put(new PersonId(stored.document(hit.doc).get(PERSON)), (double) hit.score);
            }
            return scores;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BooleanQuery query(String text) throws IOException {
        Map<String, Integer> words = new HashMap<>();
        try (TokenStream stream = ANALYZER.tokenStream(TEXT, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.merge(term.toString(), 1, Integer::sum);
            }
            stream.end();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach((word, times) ->
                query.add(new BoostQuery(new TermQuery(new Term(TEXT, word)), times), BooleanClause.Occur.SHOULD));
        return query.build();
    }
}

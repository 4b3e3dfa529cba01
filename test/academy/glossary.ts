/** Terms of the reader: word and explanation. */
export const glossary: readonly (readonly [term: string, meaning: string])[] = [
  [
    'Aggregate',
    'A function that makes one value out of many rows, such as a sum, a count or an average. In a query it goes together with GROUP BY, which says over which rows it runs.',
  ],
  [
    'Audit trail',
    'A record of who changed what and when, kept in a way that nobody can alter later. It answers questions long after the people involved have moved on.',
  ],
  [
    'Backfill',
    'Loading days that lie in the past again, after a mistake was mended or a new column was added. A pipeline that can be repeated safely makes this an ordinary task.',
  ],
  [
    'Branch',
    'A line of work in a repository that does not disturb the others. The shorter it lives, the easier it comes back to the main line.',
  ],
  [
    'Cardinality',
    'The number of different values in a column, or how many rows of one table belong to a row of another: one to one, one to many, many to many.',
  ],
  [
    'Change data capture',
    'Reading what was changed in a source from its log instead of copying whole tables every night. It is gentle on the source and also shows what was deleted.',
  ],
  [
    'Checksum',
    'A short number computed from much data. If two copies have the same checksum they are, for all practical purposes, the same.',
  ],
  [
    'Cherry-pick',
    'Taking a single commit from one branch to another. Handy for an urgent fix, confusing as a habit, because the same change then exists twice.',
  ],
  [
    'Column store',
    'A database that keeps the values of each column together. Summing one column over a billion rows then reads only that column; changing a single row is slow in turn.',
  ],
  [
    'Conformed dimension',
    'A dimension that several fact tables share, with the same keys and the same meaning, so that their numbers can be compared.',
  ],
  [
    'Consent',
    'One of the lawful reasons to process personal data. It has to be given freely, for a stated purpose, and it can be withdrawn as easily as it was given.',
  ],
  [
    'Constraint',
    'A rule that the database itself enforces: a key is unique, a reference exists, a quantity is not negative. It protects from mistakes in every program at once.',
  ],
  [
    'Continuous integration',
    'Every change is brought together with the others at least daily, built and tested by a machine. What breaks is seen within minutes and by the person who knows why.',
  ],
  [
    'Data contract',
    'An agreement between those who produce data and those who use it: which columns there are, what they mean, how fresh they are, and how a change is announced.',
  ],
  [
    'Data minimisation',
    'Collecting and passing on only what the purpose needs. The data you do not have cannot be lost, leaked or misunderstood.',
  ],
  [
    'Data owner',
    'The person who decides what a data set means, who may use it and how good it has to be. Without a name behind it, a table slowly becomes nobody’s business.',
  ],
  [
    'Deadlock',
    'Two transactions wait for each other and neither can go on. The database ends one of them; running it again is usually all that is needed.',
  ],
  [
    'Degenerate dimension',
    'A key without a table of its own, such as an order number in the fact table. It groups rows that belong together.',
  ],
  [
    'Denormalised',
    'Storing a value in several places to make reading simpler. Reports gain speed; whoever changes the value has to find all the places.',
  ],
  [
    'Drift',
    'A slow change in the data that no single check notices: a category that fades out, a source that rounds differently, a default that becomes the most frequent value.',
  ],
  [
    'Fan-out',
    'Rows that multiply in a join because the key on the other side is not unique. The classic reason for a revenue figure that is too good to be true.',
  ],
  [
    'Feature switch',
    'A setting that turns new behaviour on or off while the program runs. It separates the moment of delivery from the moment of release.',
  ],
  [
    'Foreign key',
    'A column that refers to the key of another table. Declared as such, the database sees to it that the row it points at exists.',
  ],
  [
    'Freshness',
    'How old the newest data in a table is. Users notice staleness before anything else, so it is the first thing worth watching.',
  ],
  [
    'Grain',
    'What a single row of a fact table stands for, said in one sentence. Every other decision about the table follows from it.',
  ],
  [
    'Idempotent',
    'Doing it twice has the same effect as doing it once. A load with this property can be repeated after any failure without a second thought.',
  ],
  [
    'Incident review',
    'A calm look at what happened after something went wrong: the order of events, what helped, what to change. It looks for causes and leaves blame aside.',
  ],
  [
    'Index',
    'A sorted copy of one or more columns that leads to the rows quickly. It speeds up reading and costs a little with every write.',
  ],
  [
    'Late-arriving fact',
    'An event that is learned of after its day was already reported. Keeping both times, of the event and of its arrival, lets the report be corrected in the open.',
  ],
  [
    'Lineage',
    'The way of a figure from its sources through all steps to the report. It answers where a number comes from and what breaks if a column goes away.',
  ],
  [
    'Merge conflict',
    'Two branches changed the same lines in different ways, and a person has to decide. Small commits on short branches make conflicts rare and easy to read.',
  ],
  [
    'Partition',
    'A part of a large table that is stored on its own, often one for each day. Queries read only the parts they need, and a day can be replaced as a whole.',
  ],
  [
    'Pseudonym',
    'A code that stands for a person. As long as anyone keeps the list that leads back to the name, the data is still personal data.',
  ],
  [
    'Query plan',
    'The steps by which the database answers a query: which table first, which index, which kind of join. EXPLAIN shows it.',
  ],
  [
    'Retention period',
    'How long data is kept before it is deleted. It follows from the purpose and from the law, and a machine should see to it rather than a good intention.',
  ],
  [
    'Rollback',
    'Going back to the last state that worked. In a database it ends a transaction without a trace; in a release it is a plan that was practised beforehand.',
  ],
  [
    'Semantic versioning',
    'Version numbers with a meaning: the first part changes when something breaks, the second when something is added, the third when something is mended.',
  ],
  [
    'Slowly changing dimension',
    'A dimension whose descriptions change now and then. Its type says what happens to the past: overwritten, kept as a further row, or kept in a further column.',
  ],
  [
    'Star schema',
    'A fact table in the middle, its dimensions around it. People find their way in it, and so do most reporting tools.',
  ],
  [
    'Surrogate key',
    'A number without meaning that identifies a row. It stays the same when the outside world renames or reuses its own keys.',
  ],
  [
    'Tag',
    'A name for a commit that does not move. Releases are tagged so that exactly the same version can be found and built again.',
  ],
  [
    'Transaction',
    'A group of changes that happen all together or not at all. Others see either the state before or the state after, and nothing in between.',
  ],
  [
    'Upsert',
    'Insert a row, or update it if its key is already there. It makes many loads repeatable, provided that the key really is one.',
  ],
  [
    'Window function',
    'An aggregate that does not fold the rows: each row keeps its place and learns, for example, its rank or the running total up to it.',
  ],
];

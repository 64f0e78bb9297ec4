//! How people tell again what was said, name the topic of a talk, and wish for more.

use std::sync::LazyLock;

use crate::phrase::Phrases;

/// Signs that something said is told again; a word of substance must follow.
pub(super) static SAID: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "you ..2 (said|say|told|mentioned|described|explained|suggested|recommended|pointed|shared|compared|showed|called|warned|put it|advised|noted|admitted|gave|named|brought up|walked|drew|laughed|introduced|lent|sent|taught|urged|mean|meant|answered|set me|set us|let me|invited|promised|quoted|joked)",
        "(how|why|when) you",
        "your ..2 (point|story|advice|example|tip|suggestion|comment|description|idea|remark|line|warning|thought|thoughts|explanation|account|recommendation|question|rule|metaphor|analogy|observation|answer|view|take|trick|list|picture|comparison|anecdote|offer|exercise|method|habit|phrase|saying|joke|introduction|lesson)",
        "(learned|learnt|hear|hearing|heard|realize|realized|know|knew|known|see|thought|idea|believe|imagined|guessed|expected|surprised|understood|understand|glad|remember) ..1 (that|how|why)",
        "(surprised|struck|stayed with me|stuck with me|reassured|encouraged|relieved|amused) ..1 (that|by|was|is|to)",
        "(the|that) ..1 (story|example|part|bit|point|idea|tip|moment|image|line|anecdote|exercise) (about|of|where|when|with|that)",
        "(good|useful|helpful|interesting|great|nice) to (know|hear|learn) (about|that|how)",
        "(introduced|introducing|introduction|referred|pointed|put) (me|us)? ..3 (to|with)",
        "i (have|had|am|will|shall|just|already|since|am going to|have already|have since|have just)? (now|already|since|also|just|even)? (signed up|registered|ordered|downloaded|bought|borrowed|booked|joined|enrolled|applied your|started|begun|started reading|read|looked up|tried|written to|wrote to|spoken to|spoke to|talked to|called|emailed|contacted|asked|made an appointment|visited|met|finished|watched|wrote|sent|kept|done|did|put|told|listed|set up) ..6 (the|your|a|my|with|about|to|as|you|NAME)",
        "(as|like) you (said|put|suggested|advised|recommended|mentioned|told|explained|described|proposed|warned|promised)",
    ])
});

/// What makes the next words the topic of the talk and no more.
pub(super) static TOPIC: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(conversation|talk|chat|call|meeting|interview|discussion|session|lunch|coffee|exchange|information|insights|insight|advice|knowledge|perspective|experience|experiences|thoughts|stories|story|wisdom|questions|bit) (we had)? ..3 (about|on|of|regarding|in|into|concerning|around)",
        "~(talk|speak|chat|tell|hear|learn|know|discuss|teach|share|educate|inform|answer|listen|enlighten) ..6 (about|regarding|into|concerning|on|of) (all)?",
        "(interest|interested|career|careers|work|working|life|job|field|world|day) (in|at|of|as|with|for)",
        "(what|where) (you|it is) (do|does|work|like) (at|in|as|for|to be)?",
        "been in",
    ])
});

/// What makes the next words the matter of their advice, which is more than a topic.
pub(super) static ADVICE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(insight|insights|advice|perspective|thoughts|tips|suggestions|recommendations|stories|guidance|comments|answers) ..1 (on|about|regarding|into|concerning)",
    ])
});

/// What makes the next words the place where the two met.
pub(super) static PLACE: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["(meet|meeting|met|see|seeing|time|sit|sitting) ..3 (at|in|on|during|over)"]));

/// Sentences that wish or promise and tell nothing of the talk.
pub(super) static WISH: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "^ (i|we)? (really|also|very much|certainly)? (hope|wish|look forward|looking forward|would love|would like to connect|would be happy|would welcome)",
        "^ (please|feel free|let us|let me know|if (i|there|you))",
        "(keep|stay|be|remain) in (touch|contact)",
    ])
});

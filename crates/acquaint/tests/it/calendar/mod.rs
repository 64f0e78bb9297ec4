//! I1 to I7, S14, S21: invitations and the feed as other calendar programs see them. Two parsers in Python read what we
//! write, khal lists it, and a guest's calendar on a real CalDAV server (Radicale) follows an invitation to its end.

mod feed;
mod invited;
mod parsers;
mod program;

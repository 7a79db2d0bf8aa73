-- Words are folded in another way: the program builds the index anew when it starts.
delete from search_entry;

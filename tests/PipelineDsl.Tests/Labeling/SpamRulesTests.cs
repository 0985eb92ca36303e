namespace PipelineDsl.Tests.Labeling;

/// <summary>Labeling functions in one generated pass.</summary>
public class SpamRulesTests
{
    private static readonly (string Ours, string Published)[] s_twins =
    [
        (nameof(SpamRules.SaysMy), "keyword_my"), (nameof(SpamRules.AsksToSubscribe), "keyword_subscribe"), (nameof(SpamRules.HasLink), "keyword_link"), (nameof(SpamRules.SaysPlease), "keyword_please"),
        (nameof(SpamRules.SaysSong), "keyword_song"), (nameof(SpamRules.SaysCheckOut), "regex_check_out"), (nameof(SpamRules.IsShort), "short_comment"),
    ];

    [Theory]
    [InlineData("train")]
    [InlineData("valid")]
    [InlineData("test")]
    public void Votes_equal_the_published_ones_comment_by_comment(string part)
    {
        (VoteMatrix published, _, Comment[] comments) = YoutubeVotes.ReadComments(part);
        VoteMatrix votes = SpamRules.Vote(comments, Token);
        Assert.Equal(["Ham", "Spam"], votes.Classes);
        foreach ((string ours, string theirs) in s_twins)
        {
            int i = votes.Functions.IndexOf(ours);
            int j = published.Functions.IndexOf(theirs);
            for (int row = 0; row < comments.Length; row++) Assert.True(votes[row][i] == published[row][j], $"{part} {row}, {ours}: {votes[row][i]} for {published[row][j]}: {comments[row].Text}");
        }
    }

    [Fact]
    public void Spans_and_sequences_give_the_votes_of_the_functions_themselves()
    {
        Comment[] comments = [.. Texts.Select(text => new Comment { Text = text })];
        VoteMatrix votes = SpamRules.Vote(comments, Token);
        Assert.Equal(votes.Votes, SpamRules.Vote(comments.Where(_ => true), cancellationToken: Token).Votes);
        Assert.Equal(SpamRules.FunctionCount, votes.Width);
        for (int row = 0; row < comments.Length; row++)
        {
            string lower = comments[row].Text.ToLowerInvariant();
            Spam?[] expected =
            [
                SpamRules.SaysMy(lower), SpamRules.AsksToSubscribe(lower), SpamRules.HasLink(lower), SpamRules.SaysPlease(lower), SpamRules.SaysSong(lower), SpamRules.SaysCheckOut(lower),
                SpamRules.IsShort(SpamRules.Words(comments[row])), SpamRules.SaysLove(lower), SpamRules.SaysChannel(lower), SpamRules.CountsViews(lower),
            ];
            Assert.Equal(expected, votes[row].ToArray().Select(vote => vote < 0 ? (Spam?)null : (Spam)vote));
        }
    }

    [Fact]
    public void Voting_allocates_nothing_once_buffers_have_grown()
    {
        Comment comment = new() { Text = string.Concat(Enumerable.Repeat("Check MY channel, please subscribe! ", 100)) };
        sbyte[] votes = new sbyte[SpamRules.FunctionCount];
        SpamRules.Vote(in comment, votes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++) SpamRules.Vote(in comment, votes);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Throws<ArgumentException>(() => SpamRules.Vote(in comment, new sbyte[3]));
    }

    [Fact]
    public void Functions_that_throw_abstain_and_are_counted()
    {
        Comment[] comments = [new() { Text = "one" }, new() { Text = "" }, new() { Text = "http" }, new() { Text = "" }];
        foreach (VoteMatrix votes in (VoteMatrix[])[FragileRules.Vote(comments, Token), FragileRules.Vote(comments.AsEnumerable(), cancellationToken: Token)])
        {
            Assert.Equal([1, -1, 0, 1, -1, -1, 1, 0, 0, 1, -1, -1], votes.Votes.ToArray());
            Assert.Equal(2, votes.Failures.Length);
            Assert.Equal((nameof(FragileRules.Second), 1L, 0L, typeof(InvalidOperationException)), (votes.Failures[0].Function, votes.Failures[0].Count, votes.Failures[0].FirstRow, votes.Failures[0].First.GetType()));
            Assert.Equal((nameof(FragileRules.Third), 2L, 1L, typeof(IndexOutOfRangeException)), (votes.Failures[1].Function, votes.Failures[1].Count, votes.Failures[1].FirstRow, votes.Failures[1].First.GetType()));
        }
    }

    [Fact]
    public void Cancelled_voting_ends() =>
        Assert.Throws<OperationCanceledException>(() => SpamRules.Vote([new Comment { Text = "" }], new CancellationToken(canceled: true)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string[] Texts => ["", "check it out", "check it\nout", "My song", "I love this", "plz subscribe to my channel http://x.y", "2 billion views"];
}

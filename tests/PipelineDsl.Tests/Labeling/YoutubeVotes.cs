using System.Globalization;
using Sylvan.Data.Csv;

namespace PipelineDsl.Tests.Labeling;

/// <summary>The published votes on YouTube comments: ten functions of the Snorkel tutorial, the split by video of WRENCH.</summary>
internal static class YoutubeVotes
{
    private const int FirstFunction = 3;

    /// <summary>The votes on a part, and its classes.</summary>
    /// <param name="part">train, valid or test.</param>
    public static (VoteMatrix Votes, int[] Classes) Read(string part)
    {
        (VoteMatrix votes, int[] classes, _) = ReadComments(part);
        return (votes, classes);
    }

    /// <summary>The votes on a part, its classes, and the comments.</summary>
    public static (VoteMatrix Votes, int[] Classes, Comment[] Comments) ReadComments(string part)
    {
        using CsvDataReader reader = CsvDataReader.Create(SharedData.Require($"youtube_spam/wrench_{part}.csv"), new CsvDataReaderOptions { BufferSize = 1 << 20 });
        string[] functions = [.. Enumerable.Range(FirstFunction, reader.FieldCount - FirstFunction).Select(reader.GetName)];
        var votes = new List<sbyte>();
        var classes = new List<int>();
        var comments = new List<Comment>();
        while (reader.Read())
        {
            classes.Add(reader.GetInt32(2));
            comments.Add(new Comment { Text = reader.GetString(1) });
            for (int i = 0; i < functions.Length; i++) votes.Add(sbyte.Parse(reader.GetString(FirstFunction + i), CultureInfo.InvariantCulture));
        }

        return (new VoteMatrix([.. functions], ["ham", "spam"], [.. votes]), [.. classes], [.. comments]);
    }
}

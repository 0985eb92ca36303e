using System.Globalization;
using System.IO.Compression;

namespace PipelineDsl.Tests.Reading;

/// <summary>The real payments, against reading them line by line with the library's own parsers.</summary>
public sealed class CsvPaymentsFileTests
{
    [Fact]
    public async Task PaymentsFile_IsReadAsLineByLine()
    {
        string path = SharedData.PathOf("fraud_handbook/raw_2018-06-15_2018-08-14.csv.gz");

        List<HandbookPayment> expected = [];
        using (StreamReader lines = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress)))
        {
            lines.ReadLine();
            while (lines.ReadLine() is string line)
            {
                string[] fields = line.Split(',');
                expected.Add(new HandbookPayment
                {
                    Id = long.Parse(fields[0], CultureInfo.InvariantCulture),
                    At = DateTime.Parse(fields[1], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
                    CustomerId = long.Parse(fields[2], CultureInfo.InvariantCulture),
                    TerminalId = long.Parse(fields[3], CultureInfo.InvariantCulture),
                    Amount = float.Parse(fields[4], CultureInfo.InvariantCulture),
                    IsFraud = fields[5] == "1",
                    Scenario = byte.Parse(fields[6], CultureInfo.InvariantCulture),
                });
            }
        }

        IRowSource<HandbookPayment> source = Csv.Read<HandbookPayment>(path);

        Assert.Equal(584_471, expected.Count);
        Assert.Equal(expected, source.AsEnumerable());
        Assert.Equal(5_192, expected.Count(payment => payment.IsFraud == true));
        int index = 0;
        await foreach (HandbookPayment payment in source)
        {
            if (payment != expected[index++]) Assert.Equal(expected[index - 1], payment);
        }

        Assert.Equal(expected.Count, index);
    }
}

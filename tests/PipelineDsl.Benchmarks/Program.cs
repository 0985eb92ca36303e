
Console.WriteLine("Nothing to compare yet.");

Console.WriteLine(FraudDetection.Simulation.PaymentSimulator.Simulate(new()).Length);
